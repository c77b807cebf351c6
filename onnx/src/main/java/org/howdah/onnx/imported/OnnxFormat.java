package org.howdah.onnx.imported;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.howdah.ml.learner.Family;
import org.howdah.ml.learner.FormatProvider;
import org.howdah.ml.learner.Inputs;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.onnx.runtime.Session;
import org.howdah.onnx.runtime.SessionOptions;
import org.howdah.onnx.vetting.Limits;
import org.howdah.onnx.vetting.Vetting;

/**
 * The format of ONNX models in artefacts: the signature, the number of the file's bytes, and these.
 */
public final class OnnxFormat implements FormatProvider {
    public static final String NAME = "onnx";

    /** For {@link java.util.ServiceLoader}. */
    public OnnxFormat() {}

    @Override
    public Map<String, Family.Reader> formats() {
        return Map.of(NAME, OnnxFormat::read);
    }

    static void write(Signature signature, byte[] file, DataOutput out) throws IOException {
        signature.write(out);
        out.writeInt(file.length);
        out.write(file);
    }

    /** The ONNX file of a model of this format. */
    public static byte[] file(DataInput in) {
        try {
            Signature.read(in);
            return Inputs.bytes(in, in.readInt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The bytes may be anybody's, so they are vetted again, but for sizes that may have changed.
     */
    private static Model read(DataInput in) throws IOException {
        Signature signature = Signature.read(in);
        byte[] file = Inputs.bytes(in, in.readInt());
        Vetting.check(file, Limits.ANY_SIZE);
        Session session = Session.create(file, SessionOptions.DEFAULT);
        try {
            signature.requireFits(session);
            return source(session, signature, file.length).model();
        } catch (IOException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static OnnxModel.Source source(Session session, Signature signature, int fileBytes) {
        Graph graph =
                new Graph(
                        session,
                        signature.features(),
                        signature.inputs(),
                        signature.single(),
                        Progress.NONE);
        return new OnnxModel.Source(graph, signature, fileBytes, null);
    }
}
