package compile

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// trigger infers what brings an error about. Code first, for it is the part that programs read; then message and
// description; then the status.
func trigger(e contract.ErrorCase, params map[string]string) contract.Trigger {
	code := e.Code
	texts := strings.ToLower(e.Message + "\n" + e.Description)
	switch {
	case e.Status >= 500:
		return contract.Trigger{Kind: contract.TriggerServer, Inferred: "status"}
	case inProgress(texts):
		return contract.Trigger{Kind: contract.TriggerInProgress, Inferred: "message"}
	case words.HasAny(code, "Forbidden", "NoPermission", "Unauthorized", "NotAuthorized", "AccessDenied") || strings.HasSuffix(code, ".RAM"):
		return contract.Trigger{Kind: contract.TriggerAuth, Inferred: "code"}
	}
	name := named(code, params)
	switch {
	case name != "" && words.HasAny(code, "Missing", "Empty", "Required", "NotSpecified", "IsNull"):
		return contract.Trigger{Kind: contract.TriggerMissing, Parameter: name, Inferred: "code"}
	case name != "" && words.HasAny(code, "NotFound", "NotExist", "Invalid", "Malformed", "Illegal", "IllegalParam", "Format", "Value", "Unsupported", "NotSupport"):
		return contract.Trigger{Kind: contract.TriggerInvalid, Parameter: name, Inferred: "code"}
	case name != "" && e.Status == 400 && !words.HasAny(code, "Conflict", "Duplicate", "Exceed", "Limit", "Quota", "Exist", "Status", "State"):
		return contract.Trigger{Kind: contract.TriggerInvalid, Parameter: name, Inferred: "code"}
	}
	return contract.Trigger{Kind: contract.TriggerState, Inferred: "code"}
}

// inProgress reports whether texts say that something is being done already.
func inProgress(texts string) bool {
	if words.HasAny(texts, "is being", "are being", "in progress", "is processing", "still processing") {
		return true
	}
	_, rest, ok := strings.Cut(texts, "正在")
	return ok && strings.Contains(rest, "中")
}

// named finds the parameter whose name the code holds as a whole part, the longest of several.
func named(code string, params map[string]string) string {
	best := ""
	for _, part := range strings.FieldsFunc(code, func(r rune) bool { return r == '.' || r == '-' || r == '_' }) {
		part = strings.ToLower(part)
		for _, prefix := range []string{"", "missing", "invalid", "illegal", "unsupported"} {
			rest, ok := strings.CutPrefix(part, prefix)
			if !ok {
				continue
			}
			if name := suffixed(rest, params); len(name) > len(best) {
				best = name
			}
		}
	}
	return best
}

// suffixed looks up a part of a code, bare or without the words that codes put behind names.
func suffixed(part string, params map[string]string) string {
	for _, suffix := range []string{"", "notfound", "invalid", "missing", "malformed", "empty", "isempty", "notexist", "notexists", "ismissing", "required", "illegal"} {
		if rest, ok := strings.CutSuffix(part, suffix); ok && params[rest] != "" {
			return params[rest]
		}
	}
	return ""
}

// nameable lists the operation's own parameters by lower-case name, as error codes may name them.
func nameable(params []contract.Parameter) map[string]string {
	out := map[string]string{}
	for _, p := range params {
		name := strings.TrimSuffix(p.Name, ".N")
		if p.Role == contract.RoleBusiness && !strings.Contains(name, ".") {
			out[strings.ToLower(name)] = p.Name
		}
	}
	return out
}
