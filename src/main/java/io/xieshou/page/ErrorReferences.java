package io.xieshou.page;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Gives each error a short reference, which the person sees and the log has beside the cause. */
@Component
class ErrorReferences extends DefaultErrorAttributes {

    static final String REFERENCE = "reference";
    private static final Logger LOG = LoggerFactory.getLogger(ErrorReferences.class);

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var attributes = super.getErrorAttributes(request, options);
        var reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        attributes.put(REFERENCE, reference);
        log(reference, attributes, getError(request));
        return attributes;
    }

    private static void log(String reference, Map<String, Object> attributes, @Nullable Throwable error) {
        if (attributes.get("status") instanceof Integer status && status >= 500) {
            LOG.error("Reference {}: {} at {}", reference, status, attributes.get("path"), error);
        } else {
            LOG.info("Reference {}: {} at {}", reference, attributes.get("status"), attributes.get("path"));
        }
    }
}
