package scenario

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

func needed(c Check) Check {
	c.Needed = true
	return c
}

func accepted() Check { return Check{Kind: Accepted} }

// seenAccepted lets scenarios that compare answers say nothing of requests that are refused.
func seenAccepted() Check { return needed(accepted()) }

func refused(parameter string) Check { return Check{Kind: Refused, Name: parameter} }

func refusedAnyhow() Check { return Check{Kind: RefusedAnyhow} }

func seenSuccess() Check { return needed(Check{Kind: Result}) }

func seenRefusal(parameter string) Check { return needed(refused(parameter)) }

func seenCode(c string) Check { return needed(code(c)) }

func inFormat(format string) Check { return Check{Kind: InFormat, Want: strings.ToLower(format)} }

func seen(format string) Check { return needed(inFormat(format)) }

func status(code string) Check { return Check{Kind: Status, Want: code} }

func code(c string) Check { return Check{Kind: Code, Want: c} }

// codeOf is the code of an error as the page prints it, or as it was probably meant: implementers read one or the other.
func codeOf(e operation.Error) Check {
	if e.Meant != "" {
		return code(e.Code + "," + e.Meant)
	}
	return code(e.Code)
}
