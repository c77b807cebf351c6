package org.howdah.ml.learner;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What a package of learners offers; {@link Learners} and the artefact's reader know all families.
 *
 * @param entries its learners by algorithm and task
 * @param formats readers of its models by {@link Model#format}
 */
public record Family(List<Entry> entries, Map<String, Reader> formats) {

    public Family {
        entries = List.copyOf(entries);
        formats = Map.copyOf(formats);
    }

    /**
     * A learner and what it is called.
     *
     * @param algorithm the name in SQL's enum {@code pgml.algorithm}
     */
    public record Entry(String algorithm, Task task, Learner learner) {}

    /** Reads what {@link Model#write} has written. */
    @FunctionalInterface
    public interface Reader {
        Model read(DataInput in) throws IOException;
    }
}
