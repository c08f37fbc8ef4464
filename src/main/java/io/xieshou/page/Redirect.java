package io.xieshou.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.SmartView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The way to another page after a post; see {@link Pages#redirect}. A browser gets 303, htmx is told to load the whole page there. */
public record Redirect(String path, @Nullable Message message) implements SmartView {

    public Redirect {
        if (!path.matches("/([^/\\\\].*)?")) {
            throw new IllegalArgumentException(
                    "'%s' does not lead to a page of this application: begin with a single '/'.".formatted(path));
        }
    }

    /** The message is shown once on the next page. */
    public Redirect saying(Message next) {
        return new Redirect(path, next);
    }

    @Override
    public boolean isRedirectView() {
        return true;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        var location = request.getContextPath() + path;
        keepMessage(location, request, response);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", location);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, response.encodeRedirectURL(location));
        }
    }

    private void keepMessage(String location, HttpServletRequest request, HttpServletResponse response) {
        var flash = RequestContextUtils.getOutputFlashMap(request);
        if (flash != null && message != null) {
            flash.put(Message.FLASH, message);
        }
        RequestContextUtils.saveOutputFlashMap(location, request, response);
    }
}
