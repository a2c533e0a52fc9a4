package compile

import "strings"

// trigger infers what brings an error about. Code first, for it is the part that programs read; then message and
// description; then the status.
func trigger(e ErrorCase, params []Parameter) Trigger {
	code := e.Code
	texts := strings.ToLower(e.Message + "\n" + e.Description)
	switch {
	case e.Status >= 500:
		return Trigger{Kind: "server", Inferred: "status"}
	case inProgress(texts):
		return Trigger{Kind: "in-progress", Inferred: "message"}
	case hasAny(code, "Forbidden", "NoPermission", "Unauthorized", "NotAuthorized", "AccessDenied") || strings.HasSuffix(code, ".RAM"):
		return Trigger{Kind: "auth", Inferred: "code"}
	}
	name := named(code, params)
	switch {
	case name != "" && hasAny(code, "Missing", "Empty", "Required", "NotSpecified", "IsNull"):
		return Trigger{Kind: "missing", Parameter: name, Inferred: "code"}
	case name != "" && hasAny(code, "NotFound", "NotExist", "Invalid", "Malformed", "Illegal", "IllegalParam", "Format", "Value", "Unsupported", "NotSupport"):
		return Trigger{Kind: "invalid-value", Parameter: name, Inferred: "code"}
	case name != "" && e.Status == 400 && !hasAny(code, "Conflict", "Duplicate", "Exceed", "Limit", "Quota", "Exist", "Status", "State"):
		return Trigger{Kind: "invalid-value", Parameter: name, Inferred: "code"}
	}
	return Trigger{Kind: "state", Inferred: "code"}
}

// inProgress reports whether texts say that something is being done already.
func inProgress(texts string) bool {
	if hasAny(texts, "is being", "are being", "in progress", "is processing", "still processing") {
		return true
	}
	_, rest, ok := strings.Cut(texts, "正在")
	return ok && strings.Contains(rest, "中")
}

// named finds the parameter whose name the code holds as a whole part, the longest of several.
func named(code string, params []Parameter) string {
	best := ""
	parts := strings.FieldsFunc(code, func(r rune) bool { return r == '.' || r == '-' || r == '_' })
	for _, p := range params {
		if p.Role != RoleBusiness || len(p.Name) <= len(best) || strings.Contains(p.Name, ".") && !strings.HasSuffix(p.Name, ".N") {
			continue
		}
		name := strings.TrimSuffix(p.Name, ".N")
		for _, part := range parts {
			if namesParameter(part, name) {
				best = p.Name
			}
		}
	}
	return best
}

// namesParameter reports whether a part of a code is the name, bare or between the words that codes put around names.
func namesParameter(part, name string) bool {
	for _, prefix := range []string{"", "Missing", "Invalid", "Illegal", "Unsupported"} {
		for _, suffix := range []string{"", "NotFound", "Invalid", "Missing", "Malformed", "Empty", "IsEmpty", "NotExist", "NotExists", "IsMissing", "Required", "Illegal"} {
			if strings.EqualFold(part, prefix+name+suffix) {
				return true
			}
		}
	}
	return false
}

func hasAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
