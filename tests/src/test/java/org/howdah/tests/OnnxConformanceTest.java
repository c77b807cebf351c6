package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ONNX's own tests, of Debian's package libonnx-testdata, through SQL. */
class OnnxConformanceTest {
    private static final Path DIRECTORY =
            Path.of(System.getProperty("howdah.onnx.testdata", "/usr/share/libonnx-testdata/data"));

    private static final OnnxDeviations DEVIATIONS = OnnxDeviations.read();

    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session session = connect();

    private static Session connect() {
        Session session = cluster.connect();
        session.execute("CREATE EXTENSION pg_onnx CASCADE");
        return session;
    }

    @ParameterizedTest
    @CsvSource({"node, 932", "simple, 23", "pytorch-converted, 82", "pytorch-operator, 35"})
    void modelsGiveTheOutputsOfTheStandardButForListedOnes(String group, int count) {
        assertTrue(
                Files.isDirectory(DIRECTORY),
                DIRECTORY + " is missing: install libonnx-testdata (scripts/prepare.sh java)");
        List<Path> directories = OnnxConformanceCase.children(DIRECTORY.resolve(group), "test_");
        assertEquals(count, directories.size());
        SortedMap<String, @Nullable String> unexpected = new TreeMap<>();
        for (Path directory : directories) {
            OnnxConformanceCase one = new OnnxConformanceCase(group, directory);
            String wrong = one.run(session);
            if (!DEVIATIONS.expects(one.name(), wrong)) {
                unexpected.put(one.name(), wrong);
            }
        }
        assertEquals(new TreeMap<>(), unexpected);
    }
}
