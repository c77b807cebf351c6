package org.howdah.onnx.vetting;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.graph.ModelReader;
import org.junit.jupiter.api.Test;

/** ONNX's own test models, of Debian's package libonnx-testdata. */
class TestdataTest {
    private static final Path DIRECTORY =
            Path.of(System.getProperty("howdah.onnx.testdata", "/usr/share/libonnx-testdata/data"));

    private static List<Path> models() throws IOException {
        assertTrue(
                Files.isDirectory(DIRECTORY),
                DIRECTORY + " is missing: install libonnx-testdata (scripts/prepare.sh java)");
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            return files.filter(file -> file.endsWith("model.onnx")).sorted().toList();
        }
    }

    // ONNX Runtime has no kernels for the operators of training.
    private static final Map<String, String> REFUSED =
            Map.of(
                    "test_adagrad", "ai.onnx.preview.training",
                    "test_adagrad_multiple", "ai.onnx.preview.training",
                    "test_adam", "ai.onnx.preview.training",
                    "test_adam_multiple", "ai.onnx.preview.training",
                    "test_gradient_of_add", "ai.onnx.preview.training",
                    "test_gradient_of_add_and_mul", "ai.onnx.preview.training",
                    "test_momentum", "ai.onnx.preview.training",
                    "test_momentum_multiple", "ai.onnx.preview.training",
                    "test_nesterov_momentum", "ai.onnx.preview.training");

    @Test
    void allModelsPassButThoseForTraining() throws IOException {
        SortedMap<String, String> refused = new TreeMap<>();
        for (Path model : models()) {
            try {
                Vetting.check(Files.readAllBytes(model), Limits.DEFAULT);
            } catch (SqlError error) {
                refused.put(model.getName(model.getNameCount() - 2) + "", error.getMessage());
            }
        }
        refused.replaceAll(
                (model, message) ->
                        message.contains("ai.onnx.preview.training")
                                ? "ai.onnx.preview.training"
                                : message);
        assertEquals(new TreeMap<>(REFUSED), refused);
    }

    @Test
    void allModelsAreReadWithInputsOutputsAndOperators() throws IOException {
        for (Path model : models()) {
            var read = assertDoesNotThrow(() -> ModelReader.read(Files.readAllBytes(model)));
            assertTrue(!read.outputs().isEmpty() && !read.operators().isEmpty(), model + "");
        }
    }
}
