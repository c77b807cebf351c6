package org.howdah.onnx.vetting;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.graph.ModelReader;
import org.junit.jupiter.api.Test;

class MutationTest {
    private static final int MUTATIONS = 20_000;

    @Test
    void aMutatedFileIsReadOrRefusedInBoundedTime() {
        List<byte[]> seeds = HostileModels.files().map(HostileModels.Hostile::bytes).toList();
        Random random = new Random(1);
        assertTimeoutPreemptively(
                ofSeconds(60),
                () -> {
                    for (int i = 0; i < MUTATIONS; i++) {
                        byte[] seed =
                                i % 2 == 0
                                        ? Models.with(Models.function("f", "f"))
                                        : seeds.get(random.nextInt(seeds.size()));
                        readOrRefuse(mutate(seed, random));
                    }
                });
    }

    @Test
    void aTruncatedFileIsReadOrRefused() {
        byte[] model = Models.withGraph(Models.initializer(Models.TENSOR));
        for (int length = 0; length < model.length; length++) {
            readOrRefuse(Arrays.copyOf(model, length));
        }
    }

    private static void readOrRefuse(byte[] model) {
        try {
            Vetting.check(model, Limits.DEFAULT);
        } catch (SqlError refused) {
            return;
        }
        ModelReader.read(model);
    }

    private static byte[] mutate(byte[] seed, Random random) {
        byte[] mutated = Arrays.copyOf(seed, Math.max(0, seed.length - random.nextInt(3)));
        for (int i = random.nextInt(4); i >= 0 && mutated.length > 0; i--) {
            int at = random.nextInt(mutated.length);
            mutated[at] =
                    random.nextBoolean()
                            ? (byte) random.nextInt(256)
                            : (byte) (mutated[at] ^ (1 << random.nextInt(8)));
        }
        return mutated;
    }
}
