package org.howdah.ml.preparation;

import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.project.Json;

/** Which preprocessing makes sense for which columns. */
final class Preprocessings {
    private Preprocessings() {}

    static void require(RawColumn column, ColumnPreprocessing asked) {
        boolean isCategory = column.quantity() == Quantity.CATEGORY;
        boolean isNative = asked.encode() instanceof Encode.Native;
        if (!isNative && !isCategory && !column.integral()) {
            throw refused(
                    column,
                    asked,
                    "It does not make sense to encode a continuous variable. Please use the default"
                            + " \"native\".");
        }
        boolean averages = asked.impute() == Impute.MEAN || asked.impute() == Impute.MEDIAN;
        if (averages && isNative && isCategory) {
            throw refused(
                    column,
                    asked,
                    "Codes of categories have no mean and no median: impute \"mode\", or encode by"
                            + " \"target\".");
        }
        boolean oneHot = asked.encode() instanceof Encode.OneHot;
        if (oneHot && asked.impute() != Impute.ERROR && asked.impute() != Impute.MODE) {
            throw refused(
                    column,
                    asked,
                    "With \"one_hot\" a missing category is zeros (impute \"error\") or the most"
                            + " frequent one (impute \"mode\").");
        }
        if (oneHot && asked.scale() != Scale.PRESERVE) {
            throw refused(
                    column, asked, "With \"one_hot\" leave \"scale\" out: features are 0 or 1.");
        }
    }

    private static SqlError refused(RawColumn column, ColumnPreprocessing asked, String hint) {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "column \"%s\" of type %s can't be preprocessed by %s"
                        .formatted(column.name(), column.type(), Json.write(asked.toMap())),
                hint);
    }
}
