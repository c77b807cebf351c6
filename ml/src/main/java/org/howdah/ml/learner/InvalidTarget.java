package org.howdah.ml.learner;

import java.util.List;
import java.util.function.DoubleFunction;

/** Rows that an algorithm can't learn from because of one target's value. */
public final class InvalidTarget extends InvalidTrainingData {
    private static final long serialVersionUID = 1L;

    private final int target;
    private final double value;
    private final String objection;

    /**
     * A fault of the target of that number.
     *
     * @param target from 0
     * @param objection what the message says after the target and its value, such as {@code , but a
     *     target must be finite}
     */
    public InvalidTarget(int target, double value, String objection, String hint) {
        super("target %d is %s%s".formatted(target + 1, shown(value, value), objection), hint);
        this.target = target;
        this.value = value;
        this.objection = objection;
    }

    /** One that is missing or infinite. */
    public static InvalidTarget notFinite(int target, double value) {
        return new InvalidTarget(
                target, value, ", but a target must be finite", "Leave such rows out.");
    }

    /** One that is so when it is learned as real. */
    public static InvalidTarget notReal(int target, double value) {
        return new InvalidTarget(
                target,
                value,
                ", but a target must be finite as real",
                "Leave such rows out, or scale the values: beyond 3.4e38 they count as infinite.");
    }

    /** A label that only rows have which early stopping watches. */
    public static InvalidTarget unlearned(double label) {
        return new InvalidTarget(
                0,
                label,
                " in rows that early stopping watches, but in no other",
                "Leave labels of few rows out, or don't stop early.");
    }

    private static Object shown(double value, Object shown) {
        return Double.isNaN(value) ? "missing" : shown;
    }

    /** The same of the target of that number. */
    InvalidTarget ofTarget(int number) {
        return new InvalidTarget(number, value, objection, hint());
    }

    /**
     * The same, told by the target's name instead of its number.
     *
     * @param known a finite value as the user knows it
     */
    public InvalidTrainingData named(List<String> names, DoubleFunction<?> known) {
        Object text = Double.isFinite(value) ? known.apply(value) : shown(value, value);
        return new InvalidTrainingData(
                "column \"%s\" is %s%s".formatted(names.get(target), text, objection), hint());
    }
}
