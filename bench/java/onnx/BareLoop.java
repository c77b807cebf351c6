import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a Java program pays that has the model and ONNX Runtime's own Java interface and nothing else: prints the
 * milliseconds of 1000 runs of one row, and of one run of 1000 rows, the best of some.
 */
final class BareLoop {
    private static final int ROWS = 1000;
    private static final int REPETITIONS = 50;

    private BareLoop() {}

    public static void main(String... arguments) throws OrtException, IOException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            try (OrtSession session = environment.createSession(Files.readAllBytes(Path.of(arguments[0])), options)) {
                System.out.printf("%.3f %.3f%n", best(environment, session, ROWS, 1), best(environment, session, 1, ROWS));
            }
        }
    }

    private static double best(OrtEnvironment environment, OrtSession session, int runs, int rows) throws OrtException {
        double best = Double.POSITIVE_INFINITY;
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            long start = System.nanoTime();
            for (int run = 0; run < runs; run++) {
                run(environment, session, rows);
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return best;
    }

    private static float run(OrtEnvironment environment, OrtSession session, int rows) throws OrtException {
        try (OnnxTensor x = column(environment, rows);
                OnnxTensor y = column(environment, rows);
                OnnxTensor z = column(environment, rows);
                OrtSession.Result result = session.run(Map.of("x", x, "y", y, "z", z))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
        }
    }

    private static OnnxTensor column(OrtEnvironment environment, int rows) throws OrtException {
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(new float[rows]), new long[] {rows, 1});
    }
}
