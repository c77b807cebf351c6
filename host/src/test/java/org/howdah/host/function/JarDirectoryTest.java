package org.howdah.host.function;

import static org.howdah.host.function.FunctionFixture.assertState;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.howdah.host.error.SqlError;
import org.howdah.host.wire.Kind;
import org.howdah.host.wire.ValueType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarDirectoryTest {
    private static final ValueType TEXT = ValueType.of(Kind.TEXT);

    @TempDir private Path work;
    private Path jars;
    private JarBuilder builder;
    private FunctionFixture fixture;

    @BeforeEach
    void makeDirectory() throws IOException {
        jars = Files.createDirectory(work.resolve("jars"));
        builder = new JarBuilder(work);
        fixture = new FunctionFixture(new Functions(jars));
    }

    private static String says(String name, String expression) {
        return "public final class %s { public static String say() { return %s; } }"
                .formatted(name, expression);
    }

    private String call(String className) throws Throwable {
        return call(fixture.scalar("acme." + className + "::say", TEXT));
    }

    private String call(Target target) throws Throwable {
        return (String) fixture.value(target, TEXT, new byte[0]);
    }

    @Test
    void aClassIsFoundInWhicheverJarHasIt() throws Throwable {
        builder.build(jars.resolve("a.jar"), says("A", "\"a\""));
        builder.build(jars.resolve("b.jar"), says("B", "\"b\""));
        assertEquals("b", call("B"));
        assertEquals("a", call("A"));
    }

    @Test
    void jarsDoNotSeeEachOthersClassesOfOneName() throws Throwable {
        builder.build(jars.resolve("a.jar"), says("A", "Helper.say()"), says("Helper", "\"of a\""));
        builder.build(jars.resolve("b.jar"), says("B", "Helper.say()"), says("Helper", "\"of b\""));
        assertEquals("of a", call("A"));
        assertEquals("of b", call("B"));
    }

    @Test
    void theFirstJarByNameHasAClassThatSeveralHave() throws Throwable {
        builder.build(jars.resolve("z.jar"), says("A", "\"z\""));
        builder.build(jars.resolve("m.jar"), says("A", "\"m\""));
        assertEquals("m", call("A"));
    }

    @Test
    void aChangedJarIsReadByLaterResolutionsOnly() throws Throwable {
        Path jar = jars.resolve("a.jar");
        builder.build(jar, says("A", "Helper.say()"), says("Helper", "\"old\""));
        Target early = fixture.scalar("acme.A::say", TEXT);
        builder.build(jar, says("A", "Helper.say()"), says("Helper", "\"new, and longer\""));
        Files.setLastModifiedTime(jar, FileTime.fromMillis(System.currentTimeMillis() + 5000));
        assertEquals("new, and longer", call("A"));
        assertEquals("old", call(early));
    }

    @Test
    void anUnchangedJarKeepsItsClasses() throws Throwable {
        builder.build(
                jars.resolve("a.jar"),
                "public final class A { static int n; public static String say() {"
                        + " return String.valueOf(++n); } }");
        assertEquals("1", call("A"));
        assertEquals("2", call("A"));
    }

    @Test
    void aRemovedJarIsGone() throws Throwable {
        Path jar = jars.resolve("a.jar");
        builder.build(jar, says("A", "\"a\""));
        assertEquals("a", call("A"));
        Files.delete(jar);
        assertState("42883", () -> call("A"));
    }

    @Test
    void aClassThatIsNowhereIsAnErrorThatNamesTheSettingButNotItsValue() {
        SqlError error = assertState("42883", () -> call("A"));
        String hint = String.valueOf(error.hint());
        assertTrue(hint.contains("howdah.jar_directory"), hint);
        assertFalse(hint.contains(jars.toString()), hint);
    }

    @Test
    void aFileThatIsNoJarHasNoClasses() throws Throwable {
        Files.writeString(jars.resolve("0.jar"), "no jar");
        builder.build(jars.resolve("a.jar"), says("A", "\"a\""));
        assertEquals("a", call("A"));
    }

    @Test
    void aDirectoryThatIsNotThereIsACleanError() {
        FunctionFixture lost = new FunctionFixture(new Functions(work.resolve("absent")));
        assertState("58030", () -> lost.scalar("acme.A::say", TEXT));
    }

    @Test
    void aClassThatFailsToInitializeIsACleanErrorEachTime() throws Throwable {
        builder.build(
                jars.resolve("a.jar"),
                "public final class A { static final int N = Integer.parseInt(\"x\");"
                        + " public static String say() { return \"\" + N; } }");
        SqlError first = assertState("38000", () -> call("A"));
        assertTrue(first.getMessage().contains("NumberFormatException"), first.getMessage());
        assertState("38000", () -> call("A"));
    }

    @Test
    void aClassOfAMissingLibraryIsACleanError() throws Throwable {
        Path jar = jars.resolve("a.jar");
        builder.build(
                jar,
                says("A", "\"a\""),
                "public final class Gone {}",
                "public final class B { public static String say(Gone gone) { return null; } }");
        try (var files = java.nio.file.FileSystems.newFileSystem(jar)) {
            Files.delete(files.getPath("acme/Gone.class"));
        }
        assertState("38000", () -> call("B"));
        assertEquals("a", call("A"));
    }

    @Test
    void aClassThatIsNotPublicIsRefused() throws Throwable {
        builder.build(
                jars.resolve("a.jar"),
                "final class A { public static String say() { return \"a\"; } }");
        SqlError error = assertState("42883", () -> call("A"));
        assertTrue(error.getMessage().contains("not public"), error.getMessage());
    }
}
