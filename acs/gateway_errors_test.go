package acs_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/acs"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// gatewayErrors calls every constructor of the table.
func gatewayErrors() []*acs.Error {
	return []*acs.Error{
		acs.ErrMissing("AccessKeyId"), acs.ErrInvalid("Level"), acs.ErrInvalidParameter("a reason"), acs.ErrInvalidVersion(),
		acs.ErrInvalidActionNotFound(), acs.ErrInvalidProductNotFound(), acs.ErrNeedSSL(), acs.ErrUnsupportedHTTPMethod(),
		acs.ErrInvalidFormat(), acs.ErrAccessKeyNotFound(), acs.ErrAccessKeyInactive(), acs.ErrTimestampFormat(),
		acs.ErrTimestampExpired(), acs.ErrNonceUsed(), acs.ErrSignatureMethod(), acs.ErrIncompleteSignature(),
		acs.ErrSignatureMismatchV1("GET&x"), acs.ErrSignatureMismatchV3("ACS3\nx", "GET\n/"), acs.ErrTokenExpired(),
		acs.ErrTokenMalformed(), acs.ErrTokenMismatch(), acs.ErrContentLength(), acs.ErrThrottling(), acs.ErrThrottlingUser(),
		acs.ErrThrottlingAPI(), acs.ErrForbiddenRAM(), acs.ErrInternal(), acs.ErrServiceUnavailable(),
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

func TestErrorIs(t *testing.T) {
	wrapped := fmt.Errorf("handler: %w", acs.ErrThrottling())
	if !errors.Is(wrapped, acs.ErrThrottling()) || errors.Is(wrapped, acs.ErrThrottlingUser()) || errors.Is(wrapped, (*acs.Error)(nil)) {
		t.Error("errors are told apart by status and code")
	}
}
