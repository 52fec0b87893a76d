package dev.longshore.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Constants that the app's own classes declare, wherever they stand: the app itself holds no list of them. */
public final class Declared {

    private static final String ROOT = "dev/longshore";

    private Declared() {
    }

    /** Those of a type in the domain and in the services, ordered by the name of their class; within one class, as declared. */
    public static <T> List<T> constants(Class<T> type) {
        Path place = place(type);
        if (Files.isDirectory(place)) {
            return constants(type, place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {   // as tests against real engines have the app
            return constants(type, jar.getPath(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> constants(Class<T> type, Path classes) {
        try (Stream<Path> files = Stream.concat(Files.walk(classes.resolve(ROOT, "domain")), Files.walk(classes.resolve(ROOT, "service")))) {
            return files.filter(file -> file.toString().endsWith(".class")).map(file -> className(classes.relativize(file))).sorted()
                    .flatMap(name -> fields(name, type)).map(field -> value(field, type)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String className(Path file) {
        return file.toString().replaceFirst("\\.class$", "").replace(file.getFileSystem().getSeparator(), ".");
    }

    private static Stream<Field> fields(String name, Class<?> type) {
        try {
            return Arrays.stream(Class.forName(name, false, Declared.class.getClassLoader()).getDeclaredFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()) && type.isAssignableFrom(field.getType()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T value(Field field, Class<T> type) {
        try {
            field.setAccessible(true);
            return type.cast(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
