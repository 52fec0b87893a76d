package dev.longshore.engine.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;

/** How an engine reaches registries: {@code RegistryConfig} of {@code GET /info}. */
public record EngineRegistries(@SerializedName("InsecureRegistryCIDRs") List<String> insecureCidrs, Map<String, Index> indexConfigs,
                               List<String> mirrors) {

    public EngineRegistries {
        insecureCidrs = Absent.list(insecureCidrs);
        indexConfigs = Absent.map(indexConfigs);
        mirrors = Absent.list(mirrors);
    }

    /** One registry the engine has settings for; {@code secure} means TLS with a verified certificate. */
    public record Index(String name, List<String> mirrors, boolean secure, boolean official) {
        public Index {
            mirrors = Absent.list(mirrors);
        }
    }
}
