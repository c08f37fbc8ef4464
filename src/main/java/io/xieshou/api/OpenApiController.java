package io.xieshou.api;

import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API in a form programs read. Definitions are the same for everybody who may read them. */
@RestController
class OpenApiController {

    private final OpenApi api;

    OpenApiController(OpenApi api) {
        this.api = api;
    }

    @GetMapping("/api/v1/openapi.json")
    @Allowed(Function.DEFINITION_READ)
    Map<String, Object> document() {
        return api.document();
    }
}
