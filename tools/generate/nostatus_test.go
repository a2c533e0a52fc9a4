package generate

import (
	"strings"
	"testing"
)

// An error that the page documents without a status is answered as a client's error.
func TestErrorWithoutStatus(t *testing.T) {
	d, err := readDescription("StirPot.openapi.yaml", edited(t, "status: 403, ", ""))
	if err != nil {
		t.Fatal(err)
	}
	code, err := glueOf(d)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"without a status: it is answered as an error of the client.", `acs.NewError(400, "Invalid%s.Lid", `} {
		if !strings.Contains(string(code), want) {
			t.Errorf("no %q in the code", want)
		}
	}
}
