package org.howdah.ml.learner.xgboost;

/** XGBoost's library refused or failed. */
final class XgboostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    XgboostException(String message) {
        super(message);
    }

    XgboostException(String message, Throwable cause) {
        super(message, cause);
    }
}
