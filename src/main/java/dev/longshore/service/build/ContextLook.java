package dev.longshore.service.build;

import java.util.List;

/**
 * What a folder would send.
 *
 * @param files         files, and links and the like, but no folders
 * @param bytes         of all files
 * @param ignoreFile    the name of the file whose rules were applied, or an empty string
 * @param excluded      how many are left out: a folder counts as one, whatever is in it
 * @param firstExcluded the first of them, at most {@link #SHOWN}
 * @param secrets       paths of files that look like secrets and would be sent, at most {@link #SHOWN}
 * @param moreSecrets   how many more there are
 */
public record ContextLook(long files, long bytes, String ignoreFile, long excluded, List<String> firstExcluded, List<String> secrets,
                          long moreSecrets, Dockerfile dockerfile) {

    /** Paths listed. */
    public static final int SHOWN = 100;

    public ContextLook {
        firstExcluded = List.copyOf(firstExcluded);
        secrets = List.copyOf(secrets);
    }

    /** How far a look has come; told from the thread that looks, and often. */
    @FunctionalInterface
    public interface Progress {
        void counted(long files, long bytes);
    }
}
