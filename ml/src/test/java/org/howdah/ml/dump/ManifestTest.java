package org.howdah.ml.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.howdah.host.error.SqlError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    private static Manifest manifest() {
        Map<DumpedTable, Manifest.Contents> tables = new EnumMap<>(DumpedTable.class);
        for (DumpedTable table : DumpedTable.values()) {
            tables.put(
                    table,
                    new Manifest.Contents(List.of("id", table.table()), table.table().length()));
        }
        return new Manifest(tables);
    }

    @Test
    void whatIsWrittenIsRead() {
        assertEquals(manifest(), Manifest.of(manifest().toJson()));
    }

    @Test
    void anotherFormatIsRefused() {
        String json = manifest().toJson().replace("\"format\":1", "\"format\":2");
        assertEquals("0A000", assertThrows(SqlError.class, () -> Manifest.of(json)).sqlState());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"format\":1}", "{\"format\":1,\"tables\":{}}"})
    void damageIsNoticed(String json) {
        assertEquals("XX001", assertThrows(SqlError.class, () -> Manifest.of(json)).sqlState());
    }

    @Test
    void aMissingTableIsNoticed() {
        String json = manifest().toJson().replace("\"files\"", "\"others\"");
        assertEquals("XX001", assertThrows(SqlError.class, () -> Manifest.of(json)).sqlState());
    }
}
