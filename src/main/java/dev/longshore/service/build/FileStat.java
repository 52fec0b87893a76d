package dev.longshore.service.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/**
 * What the system says of a file, links not followed.
 *
 * @param mode     permission bits with set-id and sticky; 0755 where the system has none, as Docker does on Windows
 * @param modified seconds since 1970
 * @param links    how many names it has; 1 where the system does not tell
 * @param inode    device and number, or null
 * @param device   number of a device, or 0
 */
record FileStat(Type type, long size, int mode, long modified, int links, Object inode, long device) {

    /** What can be in a folder. */
    enum Type { FILE, FOLDER, LINK, PIPE, CHARACTER_DEVICE, BLOCK_DEVICE, SOCKET }

    static FileStat of(Path path) throws IOException {
        BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        long modified = Math.floorDiv(basic.lastModifiedTime().toMillis(), 1000L);
        if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return new FileStat(basic(basic), basic.size(), 0755, modified, 1, null, 0);
        }
        Map<String, Object> unix = Files.readAttributes(path, "unix:mode,nlink,ino,dev,rdev", LinkOption.NOFOLLOW_LINKS);
        int mode = (Integer) unix.get("mode");
        return new FileStat(type(mode), basic.size(), mode & 07777, modified, (Integer) unix.get("nlink"),
                unix.get("dev") + ":" + unix.get("ino"), (Long) unix.get("rdev"));
    }

    private static Type basic(BasicFileAttributes basic) {
        return basic.isSymbolicLink() ? Type.LINK : basic.isDirectory() ? Type.FOLDER : basic.isRegularFile() ? Type.FILE : Type.SOCKET;
    }

    private static Type type(int mode) {
        return switch (mode & 0170000) {
            case 0040000 -> Type.FOLDER;
            case 0120000 -> Type.LINK;
            case 0010000 -> Type.PIPE;
            case 0020000 -> Type.CHARACTER_DEVICE;
            case 0060000 -> Type.BLOCK_DEVICE;
            case 0140000 -> Type.SOCKET;
            default -> Type.FILE;
        };
    }
}
