package org.detente.deploy.manifests;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.util.ModelMapper;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** The official client's generated types, which refuse unknown fields and missing required ones. */
final class SchemaCheck implements Check {
    private static final String MODELS = V1Deployment.class.getPackageName();
    private static final Gson PLAIN = new Gson();

    @Override
    public void check(Cluster cluster, Findings findings) {
        for (Manifest document : cluster.manifests().documents()) {
            Class<?> type = typeOf(document);
            if (type == null) {
                findings.add(Rule.SCHEMA, document, "the API has no such kind");
            } else {
                validate(document, type, findings);
            }
        }
    }

    private static @Nullable Class<?> typeOf(Manifest document) {
        String apiVersion = document.apiVersion();
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        Class<?> type =
                ModelMapper.getApiTypeClass(
                        group, apiVersion.substring(slash + 1), document.kind());
        // For a kind that it does not know the client answers with a type that takes anything.
        boolean generated = type != null && type.getPackageName().equals(MODELS);
        return generated ? type : null;
    }

    private static void validate(Manifest document, Class<?> type, Findings findings) {
        JsonElement json = PLAIN.toJsonTree(document.root().value());
        try {
            type.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
            var unused = JSON.getGson().fromJson(json, type);
        } catch (InvocationTargetException cause) {
            findings.add(Rule.SCHEMA, document, "%s", cause.getTargetException());
        } catch (JsonParseException cause) {
            findings.add(Rule.SCHEMA, document, "%s", cause);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(type + " cannot be validated", cause);
        }
    }
}
