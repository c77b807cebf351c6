package org.howdah.onnx.exercise;

import java.util.ServiceLoader;
import org.howdah.host.exercise.Exercise;
import org.junit.jupiter.api.Test;

final class SessionExerciseTest {

    @Test
    void theEngineFindsItAndItRuns() {
        Exercise found =
                ServiceLoader.load(Exercise.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(SessionExercise.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        found.run();
    }
}
