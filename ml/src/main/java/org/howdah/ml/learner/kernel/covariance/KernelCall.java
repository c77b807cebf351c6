package org.howdah.ml.learner.kernel.covariance;

import java.util.List;

/** Reads one kernel: its class's name, and arguments in parentheses. */
final class KernelCall {
    private static final String SCALE = "length_scale";

    private final Scanner scanner;

    KernelCall(Scanner scanner) {
        this.scanner = scanner;
    }

    Covariance read() {
        int at = scanner.position();
        String name = scanner.name();
        return switch (name) {
            case "ConstantKernel" -> new Constant(only("constant_value"));
            case "WhiteKernel" -> new WhiteNoise(only("noise_level"));
            case "RBF" -> {
                Arguments arguments = arguments(SCALE, bounds(SCALE));
                yield matern(arguments, Matern.Smoothness.INFINITE);
            }
            case "Matern" -> {
                Arguments arguments = arguments(SCALE, bounds(SCALE), "nu");
                yield matern(arguments, arguments.smoothness("nu"));
            }
            case "RationalQuadratic" -> {
                Arguments arguments = arguments(SCALE, "alpha", bounds(SCALE), bounds("alpha"));
                yield new RationalQuadratic(
                        arguments.magnitude("alpha"), arguments.magnitude(SCALE));
            }
            case "ExpSineSquared" -> {
                Arguments arguments =
                        arguments(SCALE, "periodicity", bounds(SCALE), bounds("periodicity"));
                yield new ExpSineSquared(
                        arguments.magnitude(SCALE), arguments.magnitude("periodicity"));
            }
            case "DotProduct" -> new DotProduct(only("sigma_0"));
            default ->
                    throw scanner.refusal(
                            "no kernel is called \"%s\" (there are ConstantKernel, WhiteKernel, RBF, Matern, RationalQuadratic, ExpSineSquared and DotProduct)"
                                    .formatted(name),
                            at);
        };
    }

    private static String bounds(String name) {
        return name + Arguments.BOUNDS;
    }

    private Magnitude only(String name) {
        return arguments(name, bounds(name)).magnitude(name);
    }

    private static Matern matern(Arguments arguments, Matern.Smoothness smoothness) {
        boolean anisotropic = arguments.isList(SCALE);
        List<Magnitude> scales =
                anisotropic ? arguments.magnitudes(SCALE) : List.of(arguments.magnitude(SCALE));
        return new Matern(scales, anisotropic, smoothness);
    }

    private Arguments arguments(String... names) {
        return Arguments.read(scanner, List.of(names));
    }
}
