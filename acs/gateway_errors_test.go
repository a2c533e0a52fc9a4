package acs_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/acs"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// gatewayErrors is the whole table; a test of the source below holds that none is left out.
func gatewayErrors() []*acs.Error {
	return []*acs.Error{
		acs.NewMissing("AccessKeyId"), acs.NewInvalid("Level"), acs.ErrInvalidParameter, acs.ErrInvalidVersion,
		acs.ErrInvalidActionNotFound, acs.ErrInvalidProductNotFound, acs.ErrUnsupportedHTTPMethod,
		acs.ErrInvalidFormat, acs.ErrAccessKeyNotFound, acs.ErrAccessKeyInactive, acs.ErrTimestampFormat,
		acs.ErrTimestampExpired, acs.ErrNonceUsed, acs.ErrSignatureMethod, acs.ErrIncompleteSignature,
		acs.ErrSignatureMismatchV1, acs.ErrSignatureMismatchV3, acs.ErrTokenExpired,
		acs.ErrTokenMismatch, acs.ErrContentLength, acs.ErrThrottlingUser, acs.ErrInternal, acs.ErrServiceUnavailable,
	}
}

// TestGatewayErrors pins the table: clients go by these texts.
func TestGatewayErrors(t *testing.T) {
	const golden = "testdata/gateway_errors.golden"
	var text strings.Builder
	for _, e := range gatewayErrors() {
		fmt.Fprintln(&text, e.Error())
	}
	if *update {
		if err := os.WriteFile(golden, []byte(text.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), text.String()); diff != "" {
		t.Error(diff)
	}
}

// TestTheTableIsWhole counts the table in the source, and what the server has no use for.
func TestTheTableIsWhole(t *testing.T) {
	source, err := os.ReadFile("gateway_errors.go")
	if err != nil {
		t.Fatal(err)
	}
	const made = 2 // by functions
	if got, want := len(gatewayErrors())-made, strings.Count(string(source), "\n\tErr"); got != want {
		t.Errorf("the test has %d errors, the table %d", got, want)
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var rest strings.Builder
	for _, file := range files {
		if text, err := os.ReadFile(file); err == nil && file != "gateway_errors.go" && !strings.HasSuffix(file, "_test.go") {
			rest.Write(text)
		}
	}
	for _, name := range regexp.MustCompile(`(?m)^\t(Err\w+) `).FindAllStringSubmatch(string(source), -1) {
		used := regexp.MustCompile(`\b` + name[1] + `\b`)
		if !used.MatchString(rest.String()) && name[1] != "ErrInvalidParameter" { // that one through errUnreadable
			t.Errorf("the server never answers %s", name[1])
		}
	}
}

// An error never changes: what is made of it is another one, and the same to errors.Is.
func TestErrorsAreValues(t *testing.T) {
	cases := []struct {
		name  string
		made  *acs.Error
		error string
	}{
		{"a message", acs.ErrThrottlingUser.WithMessage("Slow down."), "400 Throttling.User: Slow down."},
		{"an address", acs.ErrThrottlingUser.WithRecommend("https://example.org"), acs.ErrThrottlingUser.Error()},
		{"a detail", acs.ErrThrottlingUser.WithDetail("secret"), acs.ErrThrottlingUser.Error()},
	}
	before := *acs.ErrThrottlingUser
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if c.made.Error() != c.error || !errors.Is(c.made, acs.ErrThrottlingUser) {
				t.Errorf("%v, expected %s", c.made, c.error)
			}
			if *acs.ErrThrottlingUser != before {
				t.Error("the table changed")
			}
		})
	}
	e := acs.NewError(418, "Teapot", "Short and stout.")
	if e.Status() != 418 || e.Code() != "Teapot" || e.Message() != "Short and stout." {
		t.Errorf("%d %s %s", e.Status(), e.Code(), e.Message())
	}
}

// Two errors are the same by status and code; a target that is a code is the same as each that has it. A target is taken as it is: what it wraps is another error.
func TestErrorIs(t *testing.T) {
	wrapped := fmt.Errorf("handler: %w", acs.ErrThrottlingUser)
	cases := []struct {
		name        string
		err, target error
		want        bool
	}{
		{"itself", acs.ErrThrottlingUser, acs.ErrThrottlingUser, true},
		{"wrapped", wrapped, acs.ErrThrottlingUser, true},
		{"made anew", acs.NewError(400, "Throttling.User", "other text"), acs.ErrThrottlingUser, true},
		{"another code", wrapped, acs.ErrNonceUsed, false},
		{"another status", acs.NewError(403, "Throttling.User", ""), acs.ErrThrottlingUser, false},
		{"a target that is a code, another status", acs.NewError(403, "Throttling.User", ""), acs.NewCode(400, "Throttling.User", ""), true},
		{"a target that is a code, another code", acs.NewError(400, "Throttling", ""), acs.NewCode(400, "Throttling.User", ""), false},
		{"a code, a target of another status", acs.NewCode(400, "Throttling.User", ""), acs.NewError(403, "Throttling.User", ""), false},
		{"a target that wraps it", acs.NewError(400, "Throttling.User", ""), wrapped, false},
		{"a target that is nil", wrapped, (*acs.Error)(nil), false},
		{"an error that is nil", (*acs.Error)(nil), acs.ErrThrottlingUser, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := errors.Is(c.err, c.target); got != c.want {
				t.Errorf("errors.Is(%v, %v) is %t", c.err, c.target, got)
			}
		})
	}
}
