package org.howdah.ml.learner;

import java.util.Map;

/**
 * Offers formats of models of other modules, which {@link java.util.ServiceLoader} finds. Their
 * models predict as all do, but nothing learns them.
 */
public interface FormatProvider {

    /** Readers by {@link Model#format}. */
    Map<String, Family.Reader> formats();
}
