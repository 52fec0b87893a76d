package dev.longshore.service.masking;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.util.Set;

/**
 * The masker with its work counted: each branch is a step, and each search in a string and each copy of a part of it is as many steps as it
 * reads characters. The classes of the masker are rewritten as they are loaded, so that the count is exact and no clock is asked.
 */
final class CountedMasker {

    private static final String PACKAGE = "dev.longshore.service.masking.";
    private static final ClassDesc STEPS = ClassDesc.of(Steps.class.getName());
    private static final Set<String> OWNERS = Set.of("java/lang/String", "java/lang/StringBuilder");
    private static final Set<String> SEARCHES = Set.of("indexOf", "lastIndexOf", "contains", "substring");

    private final Object masker;
    private final Method text;

    CountedMasker() throws ReflectiveOperationException {
        Class<?> loaded = new Loader().loadClass(Masker.class.getName());
        masker = loaded.getConstructor().newInstance();
        text = loaded.getMethod("text", String.class);
    }

    /** How many steps the masking of that text takes. */
    long steps(String free) throws ReflectiveOperationException {
        Steps.count = 0;
        text.invoke(masker, free);
        return Steps.count;
    }

    private static final class Loader extends ClassLoader {

        Loader() {
            super(CountedMasker.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(PACKAGE) || name.startsWith(Steps.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? counted(name) : known;
        }

        private Class<?> counted(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                ClassFile files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(getParent())));
                byte[] counted = files.transformClass(files.parse(in.readAllBytes()), ClassTransform.transformingMethodBodies(counting()));
                return defineClass(name, counted, 0, counted.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        private static CodeTransform counting() {
            return (CodeBuilder code, CodeElement element) -> {
                if (element instanceof BranchInstruction) {
                    code.invokestatic(STEPS, "step", MethodTypeDesc.of(ConstantDescs.CD_void));
                }
                boolean search = element instanceof InvokeInstruction call && call.opcode() == Opcode.INVOKEVIRTUAL
                        && OWNERS.contains(call.owner().asInternalName()) && SEARCHES.contains(call.name().stringValue());
                if (search) {
                    InvokeInstruction call = (InvokeInstruction) element;
                    code.invokestatic(STEPS, call.name().stringValue(), call.typeSymbol().insertParameterTypes(0, call.owner().asSymbol()));
                } else {
                    code.with(element);
                }
            };
        }
    }

    /** What the rewritten classes call. */
    public static final class Steps {

        private static long count;

        private Steps() {
        }

        public static void step() {
            count++;
        }

        private static int read(int found, int from, int end) {
            count += found < 0 ? Math.max(0, end - from) : Math.abs(found - from);
            return found;
        }

        public static int indexOf(String text, int c) {
            return read(text.indexOf(c), 0, text.length());
        }

        public static int indexOf(String text, int c, int from) {
            return read(text.indexOf(c, from), from, text.length());
        }

        public static int indexOf(String text, int c, int from, int end) {
            return read(text.indexOf(c, from, end), from, end);
        }

        public static int indexOf(String text, String part) {
            return read(text.indexOf(part), 0, text.length());
        }

        public static int indexOf(String text, String part, int from) {
            return read(text.indexOf(part, from), from, text.length());
        }

        public static int indexOf(StringBuilder text, String part) {
            return read(text.indexOf(part), 0, text.length());
        }

        public static int lastIndexOf(String text, int c) {
            return read(text.lastIndexOf(c), text.length(), 2 * text.length());
        }

        public static int lastIndexOf(String text, int c, int from) {
            return read(text.lastIndexOf(c, from), from, 2 * Math.max(0, from));
        }

        public static boolean contains(String text, CharSequence part) {
            count += text.length();
            return text.contains(part);
        }

        public static String substring(String text, int from) {
            count += text.length() - from;
            return text.substring(from);
        }

        public static String substring(String text, int from, int to) {
            count += to - from;
            return text.substring(from, to);
        }
    }
}
