package io.xieshou.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** Renders a page record with the template of the same name. Nothing is sent before the whole page stands, so a failing template gives a clean error. */
record PageView(Record page, HttpStatus status) implements View {

    private static final String ROOT = "io.xieshou";
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PageView.class.getClassLoader(), ROOT);

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var html = new Utf8ByteOutput();
        TEMPLATES.render(template(page.getClass()), page, html);
        response.setStatus(status.value());
        response.setContentType(getContentType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }

    static String template(Class<?> page) {
        var module = page.getPackageName().substring(ROOT.length() + 1).replace('.', '/');
        return module + "/" + page.getSimpleName() + ".jte";
    }
}
