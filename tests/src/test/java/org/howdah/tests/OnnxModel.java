package org.howdah.tests;

/** ONNX models with an input and an output each; their bytes are in hexadecimal digits. */
enum OnnxModel {
    /** y = 2 x, a column. */
    DOUBLES(
            "08073a4e0a0e0a01780a016612017922034d756c1201672a0d080110012204000000404201665a14"
                    + "0a0178120f0a0d080112090a0312016e0a02080162140a0179120f0a0d080112090a0312016e0a02"
                    + "080142040a00100d"),
    /** The same by an operator that a library defines: custom_operators.c. */
    CUSTOM(
            "08073a4b0a1a0a0178120179220554776963653a0b746573742e686f776461681201675a140a0178"
                    + "120f0a0d080112090a0312016e0a02080162140a0179120f0a0d080112090a0312016e0a02080142"
                    + "040a00100d420f0a0b746573742e686f776461681001"),
    /** y = 3 x, a column. */
    TRIPLES(
            "08073a4e0a0e0a01780a016612017922034d756c1201672a0d080110012204000040404201665a14"
                    + "0a0178120f0a0d080112090a0312016e0a02080162140a0179120f0a0d080112090a0312016e0a02"
                    + "080142040a00100d"),
    /** The sum of x, without dimensions. */
    SCALAR(
            "08073a460a220a0178120179220952656475636553756d2a0f0a086b65657064696d731800a00102"
                    + "1201675a100a0178120b0a09080112050a0312016e620b0a017912060a040801120042040a00100d"),
    /**
     * Two columns to a sequence of maps of the keys a and b, as classifiers of scikit-learn end.
     */
    ZIP_MAP(
            "08073a6a0a3a0a017812017922065a69704d61702a1e0a13636c6173736c6162656c735f73747269"
                    + "6e67734a01614a0162a001083a0a61692e6f6e6e782e6d6c1201675a140a0178120f0a0d08011209"
                    + "0a0312016e0a02080262130a0179120e220c0a0a2a08080812040a02080142040a00100d420e0a0a"
                    + "61692e6f6e6e782e6d6c1001"),
    /** As many multiplications of matrices, one after another, as n says: milliseconds each. */
    LOOP(
            "08073ab9020a180a017312026d30220f436f6e7374616e744f6653686170650a150a016e0a047a65"
                    + "726f12016b220753717565657a650aa2010a016b0a000a026d3012017222044c6f6f702a8d010a04"
                    + "626f64793281010a110a01631202633222084964656e746974790a120a016d0a016d12026d322206"
                    + "4d61744d756c1201625a0b0a016912060a04080712005a0b0a016312060a04080912005a150a016d"
                    + "12100a0e0801120a0a030880020a03088002620c0a02633212060a040809120062160a026d321210"
                    + "0a0e0801120a0a030880020a03088002a001050a220a0172120179220952656475636553756d2a0f"
                    + "0a086b65657064696d731800a001021201672a0d080210073a04800280024201732a0d080110073a"
                    + "010042047a65726f5a0f0a016e120a0a08080712040a020801620b0a017912060a04080112004204"
                    + "0a00100d"),
    /** y = x for columns of zeros; else as many multiplications of matrices as the greatest x. */
    SLOW_ROWS(
            "080712003af2020a180a017312026d30220f436f6e7374616e744f6653686170650a230a01781202"
                    + "786d22095265647563654d61782a0f0a086b65657064696d731800a001020a180a02786d12016e22"
                    + "04436173742a090a02746f1807a001020aa4010a016e0a000a026d3012017222044c6f6f702a8f01"
                    + "0a04626f64793283010a120a0263311202633222084964656e746974790a120a016d0a016d12026d"
                    + "3222064d61744d756c1201625a0b0a016912060a04080712005a0c0a02633112060a04080912005a"
                    + "150a016d12100a0e0801120a0a030880030a03088003620c0a02633212060a040809120062160a02"
                    + "6d3212100a0e0801120a0a030880030a03088003a001050a220a017212017a220952656475636553"
                    + "756d2a0f0a086b65657064696d731800a001020a0e0a01780a017a12017922034164641201672a0d"
                    + "080210073a04800380034201735a140a0178120f0a0d080112090a0312014e0a02080162140a0179"
                    + "120f0a0d080112090a0312014e0a02080142040a00100d");

    private final String digits;

    OnnxModel(String digits) {
        this.digits = digits;
    }

    /** The statement that imports it in version 1. */
    String importAs(String name) {
        return importAs(name, "{}");
    }

    String importAs(String name, String option) {
        return "SELECT pg_onnx_import_model('%s', '1', '\\x%s', '%s')"
                .formatted(name, digits, option);
    }

    /** The statement that inspects it. */
    String inspection() {
        return "SELECT pg_onnx_inspect_model_bin('\\x%s')".formatted(digits);
    }

    /** The statement that imports it as a model of a project. */
    String importInto(String project, String task) {
        return "SELECT pgml.import_onnx('%s', '%s', '\\x%s')".formatted(project, task, digits);
    }

    /** The statement that imports it with a text of 2 MB, its doc_string. */
    String importLargeAs(String name) {
        return "SELECT pg_onnx_import_model('%s', '1', '\\x%s3280808001'::bytea || repeat('x', 2097152)::bytea)"
                .formatted(name, digits);
    }

    /** The query that runs a model of this name on inputs in JSON. */
    static String run(String name, String inputs) {
        return "SELECT pg_onnx_execute_session('%s', '1', '%s')".formatted(name, inputs);
    }
}
