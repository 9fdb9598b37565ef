import "./activation.ts";
import "./diagnostics.ts";
import "./hover.ts";
import "./completion.ts";
import "./codeActions.ts";
import "./navigation.ts";
import "./reading.ts";
import "./otherSchemes.ts";
