package org.howdah.ml.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class VersionsTest {
    @Test
    void everyLibraryThatTheEngineUsesIsListed() {
        assertEquals(
                Set.of("hipparchus", "howdah", "jackson", "java", "lightgbm", "ojalgo", "xgboost"),
                Versions.all().keySet());
    }

    @Test
    void theBuildHasFilledInTheVersions() {
        Versions.all()
                .values()
                .forEach(version -> assertTrue(version.matches("[0-9]+\\..*"), version));
    }
}
