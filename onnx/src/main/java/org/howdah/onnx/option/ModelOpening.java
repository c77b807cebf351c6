package org.howdah.onnx.option;

import java.util.LinkedHashMap;
import java.util.Map;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.Severity;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.graph.Model;
import org.howdah.onnx.graph.ModelReader;
import org.howdah.onnx.runtime.Session;
import org.howdah.onnx.runtime.SessionFiles;
import org.howdah.onnx.runtime.SessionOptions;
import org.howdah.onnx.vetting.Limits;
import org.howdah.onnx.vetting.Vetting;

/** How a call opens a model: what its options ask for, as far as the server's settings allow. */
public final class ModelOpening {
    private final Call call;
    private final LibraryDirectory directory;
    private final ModelOptions options;

    /**
     * Of a model with these options.
     *
     * @throws SqlError if they are none, or refused
     */
    public ModelOpening(Call call, String option) {
        this.call = call;
        this.directory = new LibraryDirectory(call.onnxSettings().libraryDirectory());
        this.options = ModelOptions.of(option, directory);
    }

    /**
     * Only a superuser imports a model whose options name files.
     *
     * @throws SqlError 42501 if the calling user is none
     */
    public void requireRights() {
        if (!options.session().files().equals(SessionFiles.NONE) && !isSuperuser()) {
            throw new SqlError(
                    ErrorCode.INSUFFICIENT_PRIVILEGE,
                    "only a superuser may import a model whose options name files of the server",
                    "Leave out extensions, enable_profiling and optimized_model_filepath, or ask a"
                            + " superuser to import the model.");
        }
    }

    private boolean isSuperuser() {
        return call.sql()
                .queryOne(
                        """
                        SELECT rolsuper FROM pg_catalog.pg_roles
                        WHERE rolname OPERATOR(pg_catalog.=) current_user
                        """)
                .map(row -> row.get("rolsuper", Boolean.class))
                .orElse(false);
    }

    /** Checks the model's bytes; libraries may define operators that nobody knows. */
    public void vet(byte[] model) {
        boolean customOperators = !options.session().files().libraries().isEmpty();
        Vetting.check(model, Limits.of(call.onnxSettings(), customOperators));
    }

    /** What a vetted model says of itself, in the shapes that the options give. */
    public Model description(byte[] model) {
        return options.shapes().apply(ModelReader.read(model));
    }

    /** What the session of a vetted model is made with. */
    public SessionOptions session(byte[] model) {
        SessionOptions session = options.session();
        session = session.withFiles(directory.resolve(session.files()));
        if (!options.shapes().isEmpty()) {
            session = session.withFreeDimensions(freeDimensions(model));
        }
        return runsOnCpuInstead(session) ? session.withoutCuda() : session;
    }

    private Map<String, Long> freeDimensions(byte[] model) {
        Map<String, Long> sizes = new LinkedHashMap<>(options.session().freeDimensions());
        options.shapes()
                .sizes(ModelReader.read(model))
                .forEach((name, size) -> ShapeOptions.put(sizes, name, size));
        return sizes;
    }

    private boolean runsOnCpuInstead(SessionOptions session) {
        boolean instead = session.cuda().isPresent() && !Session.supportsCuda() && fallsBackToCpu();
        if (instead) {
            call.report(
                    Severity.WARNING,
                    "CUDA is not supported by this build of ONNX Runtime: the model runs on the CPU");
        }
        return instead;
    }

    private boolean fallsBackToCpu() {
        return call.sql()
                .queryOne(
                        "SELECT pg_catalog.current_setting('howdah.onnx_cuda_fallback') AS setting")
                .map(row -> row.get("setting", String.class).equals("on"))
                .orElse(false);
    }

    /** As SQL functions show the options of a session that was made with these. */
    public String shown(SessionOptions session) {
        return options.shown(session.cuda().isPresent());
    }
}
