import org.jspecify.annotations.NullMarked;

/** ONNX models in the database: functions {@code pg_onnx_*}. */
@NullMarked
module org.howdah.onnx {
    requires static transitive org.jspecify;
    requires transitive org.howdah.host;
    requires transitive org.howdah.ml;
    requires tools.jackson.databind;

    exports org.howdah.onnx;
    exports org.howdah.onnx.query;
    exports org.howdah.onnx.runtime;
    exports org.howdah.onnx.session;
    exports org.howdah.onnx.tensor;
    exports org.howdah.onnx.typed;

    provides org.howdah.ml.learner.FormatProvider with
            org.howdah.onnx.imported.OnnxFormat;
    provides org.howdah.host.exercise.Exercise with
            org.howdah.onnx.exercise.SessionExercise;
}
