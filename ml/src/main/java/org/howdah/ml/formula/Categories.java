package org.howdah.ml.formula;

import java.util.List;

/**
 * The categories of a value; the code of one is its place, from 1, and 0 is that of no category.
 */
public sealed interface Categories {

    int count();

    /** Texts. */
    record Texts(List<String> names) implements Categories {
        public Texts {
            names = List.copyOf(names);
        }

        @Override
        public int count() {
            return names.size();
        }
    }

    /** Numbers. */
    record Numbers(List<Float> members) implements Categories {
        public Numbers {
            members = List.copyOf(members);
        }

        @Override
        public int count() {
            return members.size();
        }
    }
}
