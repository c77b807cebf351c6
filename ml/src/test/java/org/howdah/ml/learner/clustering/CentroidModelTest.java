package org.howdah.ml.learner.clustering;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CentroidModelTest {

    /** Its formula would look for the greatest square within reach for ever. */
    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN})
    void aReachThatIsNoDistanceIsRefused(double reach) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CentroidModel.of(new double[] {1, 2}, 1, reach).write(new DataOutputStream(bytes));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThrows(IOException.class, () -> CentroidModel.read(in));
    }
}
