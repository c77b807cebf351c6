package org.howdah.onnx.model;

import static org.howdah.onnx.tensor.ElementType.FLOAT32;
import static org.howdah.onnx.tensor.ElementType.INT64;

import java.util.List;
import java.util.Random;
import org.howdah.onnx.tensor.ElementType;

/** Models that several tests run. */
public final class Models {
    private Models() {}

    /** What pg_onnx's own tests run: three columns, two layers. */
    public static byte[] sample() {
        return new TestModel()
                .input("x", FLOAT32, "batch", 1)
                .input("y", FLOAT32, "batch", 1)
                .input("z", FLOAT32, "batch", 1)
                .output("output", FLOAT32, "batch", 1)
                .floats("w1", List.of(3, 3), 1, 0, 0, 0, 1, 0, 0, 0, 1)
                .floats("b1", List.of(3), 0, 0, 0)
                .floats("w2", List.of(3, 1), (float) 0.05218457, (float) 0.01965211, 0.04f)
                .floats("b2", List.of(1), (float) 0.43772327)
                .node("Concat", "x,y,z", "xyz", Attribute.integer("axis", 1))
                .node("Gemm", "xyz,w1,b1", "hidden")
                .node("Gemm", "hidden,w2,b2", "output")
                .toBytes();
    }

    /** y = relu(x w1 + b1) w2 + b2. */
    public static byte[] mlp(int inputs, int hidden) {
        Random random = new Random(1);
        float[] w1 = floats(random, inputs * hidden);
        return new TestModel()
                .input("x", FLOAT32, "batch", inputs)
                .output("y", FLOAT32, "batch", 1)
                .floats("w1", List.of(inputs, hidden), w1)
                .floats("b1", List.of(hidden), floats(random, hidden))
                .floats("w2", List.of(hidden, 1), floats(random, hidden))
                .floats("b2", List.of(1), 0.5f)
                .node("Gemm", "x,w1,b1", "h")
                .node("Relu", "h", "r")
                .node("Gemm", "r,w2,b2", "y")
                .toBytes();
    }

    private static float[] floats(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        return values;
    }

    /** Gives back what it takes. */
    public static byte[] identity(ElementType type, Object... dimensions) {
        return identity(ModelType.tensor(type, dimensions));
    }

    public static byte[] identity(ModelType type) {
        return new TestModel(21)
                .input("x", type)
                .output("y", type)
                .node("Identity", "x", "y")
                .toBytes();
    }

    /** As many zeros as n says. */
    public static byte[] zeros() {
        return new TestModel()
                .input("n", INT64, 1)
                .output("y", FLOAT32, "n")
                .node("ConstantOfShape", "n", "y")
                .toBytes();
    }

    /** Many multiplications, which take seconds. */
    public static byte[] endless() {
        TestModel model =
                new TestModel()
                        .input("x", FLOAT32, 1)
                        .output("y", FLOAT32, 512, 512)
                        .longs("shape", List.of(2), 512, 512)
                        .node("Expand", "x,shape", "m0");
        int steps = 2000;
        for (int i = 1; i <= steps; i++) {
            model.node("MatMul", "m" + (i - 1) + ",m" + (i - 1), i == steps ? "y" : "m" + i);
        }
        return model.toBytes();
    }
}
