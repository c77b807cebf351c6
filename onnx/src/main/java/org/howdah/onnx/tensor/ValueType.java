package org.howdah.onnx.tensor;

import java.util.List;
import java.util.Optional;

/** The type of a model's input or output. */
public sealed interface ValueType {

    /** As {@code float32[-1,3]}, {@code sequence(map(int64,float32[]))}. */
    String label();

    /**
     * A tensor.
     *
     * @param dimensions outermost first, -1 where any is allowed; none if the rank is unknown
     * @param symbols the dimensions' names in the model, empty where they have none
     */
    record TensorType(ElementType element, Optional<List<Long>> dimensions, List<String> symbols)
            implements ValueType {
        public TensorType {
            dimensions = dimensions.map(List::copyOf);
            symbols = List.copyOf(symbols);
        }

        @Override
        public String label() {
            return element.label() + dimensions.map(d -> d.toString().replace(" ", "")).orElse("");
        }
    }

    /** A sequence of values of one type. */
    record SequenceType(ValueType element) implements ValueType {
        @Override
        public String label() {
            return "sequence(" + element.label() + ")";
        }
    }

    /** A map from integers or strings. */
    record MapType(ElementType key, ValueType value) implements ValueType {
        @Override
        public String label() {
            return "map(" + key.label() + "," + value.label() + ")";
        }
    }

    /** A value that may be absent. */
    record OptionalType(ValueType value) implements ValueType {
        @Override
        public String label() {
            return "optional(" + value.label() + ")";
        }
    }

    /** What ONNX Runtime knows and Howdah doesn't: opaque values and sparse tensors. */
    record OtherType(String label) implements ValueType {}
}
