package org.howdah.ml.exercise;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ServiceLoader;
import org.howdah.host.exercise.Exercise;
import org.junit.jupiter.api.Test;

class LearnersExerciseTest {

    @Test
    void everyLearnerTakesItsRows() {
        assertDoesNotThrow(() -> new LearnersExercise().run());
    }

    @Test
    void theEngineFindsIt() {
        assertTrue(
                ServiceLoader.load(Exercise.class).stream()
                        .anyMatch(provider -> provider.type().equals(LearnersExercise.class)));
    }
}
