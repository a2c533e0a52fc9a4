package main

import (
	"cmp"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// advice is what the user of this command can do about a cause, in its flags; "" for nothing. What the owner of a
// profile can do is said already: see target.Advice.
func advice(cause verdict.Cause) string {
	switch cause {
	case verdict.StateLeftOut:
		return "leave out --safe to have them judged"
	default:
		return ""
	}
}

// remedy is how the user of this command does what a cause asks for; "" where flags have no part in it.
func remedy(cause string) string {
	return map[string]string{
		"closed-port":     "--endpoint",
		"unknown-host":    "--endpoint, or --connect-to HOST:PORT",
		"silent":          "timing.request in the profile of --target",
		"tls-authority":   "--ca-file FILE; --insecure takes any certificate, and every report says so",
		"tls-name":        "--server-name NAME",
		"no-tls":          "--endpoint",
		"needs-https":     "--endpoint",
		"redirect":        "--endpoint",
		"html-page":       "--endpoint",
		"wrong-path":      "--endpoint",
		"throttled":       "--rate N, --timeout TIME",
		"filtered":        "--header 'Name: value'",
		"unsigned":        "--signature v1 with --access-key-id or " + envKeyID,
		"wrong-key":       "--access-key-id, " + envKeyID + " or --profile",
		"disabled-key":    "--access-key-id, " + envKeyID + " or --profile",
		"wrong-secret":    "--access-key-secret, " + envSecret + " or --profile",
		"missing-token":   "--sts-token or " + envToken,
		"wrong-token":     "--sts-token or " + envToken,
		"expired-token":   "--sts-token or " + envToken,
		"other-signature": "--signature v3",
		"refused-request": "parameters in the profile of --target; plumb init writes a profile to start from",
	}[cause]
}

// advised is a report whose cures say what the user can do.
func advised(r report.Report) report.Report {
	r.Cures = slices.Clone(r.Cures)
	for i, c := range r.Cures {
		r.Cures[i].Advice = cmp.Or(c.Advice, advice(c.Cause))
	}
	if flags := remedy(r.Cause.Name); flags != "" {
		r.Cause.Do += " (" + flags + ")"
	}
	return r
}
