package org.howdah.ml.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32C;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;

class ArtifactTest {

    @Test
    void everyDamagedByteIsNoticed() {
        byte[] bytes = linear();
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 1;
            assertThrows(UnreadableArtifact.class, () -> Artifact.read(damaged), "byte " + i);
        }
    }

    @Test
    void everyTruncationIsNoticed() {
        byte[] bytes = linear();
        for (int length = 0; length < bytes.length; length++) {
            byte[] truncated = Arrays.copyOf(bytes, length);
            assertThrows(UnreadableArtifact.class, () -> Artifact.read(truncated));
        }
    }

    @Test
    void randomBytesAreNoModel() {
        Random random = new Random(9);
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertThrows(UnreadableArtifact.class, () -> Artifact.read(bytes));
        }
    }

    @Test
    void aNewerMajorVersionIsRefusedByItsNumber() {
        byte[] bytes = linear();
        bytes[9] = 2;
        UnreadableArtifact refusal =
                assertThrows(UnreadableArtifact.class, () -> Artifact.read(bytes));
        assertEquals(
                "the model has format version 2, this software reads up to 1",
                refusal.getMessage());
    }

    /** Whoever can write the bytes can also write their checksum. */
    @Test
    void forgedContentIsRefusedOrHarmless() {
        TrainingSet data = Dataset.load("linnerud_weight").toTrainingSet();
        byte[] bytes = Artifact.write(fit("xgboost", Task.REGRESSION, data));
        Random random = new Random(4);
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] forged = bytes.clone();
            forged[30 + random.nextInt(forged.length - 34)] = (byte) random.nextInt(256);
            refused += readsAndPredicts(withChecksum(forged), data) ? 0 : 1;
        }
        assertTrue(refused > 0);
    }

    @Test
    void aForgedLengthTakesNoMemory() {
        byte[] forged = linear();
        Arrays.fill(forged, 31, 35, (byte) 0x7f);
        assertThrows(UnreadableArtifact.class, () -> Artifact.read(withChecksum(forged)));
    }

    private static boolean readsAndPredicts(byte[] bytes, TrainingSet data) {
        try {
            Model model = Artifact.read(bytes);
            if (model.features() == data.features().columns()) {
                model.predict(data.features());
            }
            return true;
        } catch (UnreadableArtifact e) {
            return false;
        }
    }

    private static byte[] withChecksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length - 4);
        ByteBuffer.wrap(bytes).putInt(bytes.length - 4, (int) checksum.getValue());
        return bytes;
    }

    @Test
    void aDamagedModelIsCalledDamaged() {
        byte[] bytes = linear();
        bytes[bytes.length - 10] ^= 4;
        UnreadableArtifact refusal =
                assertThrows(UnreadableArtifact.class, () -> Artifact.read(bytes));
        assertTrue(String.valueOf(refusal.getMessage()).contains("checksum"));
    }

    private static byte[] linear() {
        return Artifact.write(
                fit("linear", Task.REGRESSION, Dataset.load("linnerud_weight").toTrainingSet()));
    }

    private static Model fit(String algorithm, Task task, TrainingSet data) {
        Learner learner = Learners.of(algorithm, task);
        return learner.fit(data, learner.schema().standard(), Progress.NONE).model();
    }
}
