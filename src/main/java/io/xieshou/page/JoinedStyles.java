package io.xieshou.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Sends a style sheet as one file: what each of its {@code @import} lines names stands in place of that line. A browser would ask for every one of them. */
final class JoinedStyles implements ResourceTransformer {

    private static final Pattern IMPORT = Pattern.compile("^@import \"([^\"]+)\";$", Pattern.MULTILINE);

    @Override
    public Resource transform(HttpServletRequest request, Resource file, ResourceTransformerChain chain)
            throws IOException {
        var sent = chain.transform(request, file);
        var isStyle = String.valueOf(file.getFilename()).endsWith(".css");
        return isStyle ? new TransformedResource(sent, joined(sent).getBytes(UTF_8)) : sent;
    }

    private static String joined(Resource style) throws IOException {
        var matcher = IMPORT.matcher(style.getContentAsString(UTF_8));
        var all = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(all, "");
            all.append(joined(style.createRelative(matcher.group(1))));
        }
        return matcher.appendTail(all).toString();
    }
}
