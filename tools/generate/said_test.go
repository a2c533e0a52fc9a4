package generate

import (
	"strings"
	"testing"
)

// A code that the page documents with two statuses has a variable of its own, which errors.Is takes each of them for.
func TestACodeWithTwoStatuses(t *testing.T) {
	d, err := readDescription("StirPot.openapi.yaml", edited(t, "status: 400, code: Pot.Empty, message: The pot has no bottom.", "status: 409, code: Pot.Empty, message: The pot has no bottom."))
	if err != nil {
		t.Fatal(err)
	}
	code, err := glueOf(d)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"// ErrPotEmpty is any error of the code Pot.Empty, which is documented more than once",
		`ErrPotEmpty = acs.NewCode(400, "Pot.Empty", "The pot is empty.")`,
		`ErrPotEmpty400 = acs.NewError(400, "Pot.Empty", "The pot is empty.")`,
		`ErrPotEmpty409 = acs.NewError(409, "Pot.Empty", "The pot has no bottom.")`,
	} {
		if !strings.Contains(string(code), want) {
			t.Errorf("no %q in the code", want)
		}
	}
}

// Comments name the page: a type that several operations have alike tells whose line it is.
func TestCommentsNameThePage(t *testing.T) {
	tests := []struct{ name, root, want string }{
		{"a file", "x-rpc-source: {file: StirPot.md}", "Line 24 of StirPot.md."},
		{"no file", "x-rpc-source: {hash: abc}", "Line 24 of the page."},
		{"a file that is no word", "x-rpc-source: {file: 'a b'}", "Line 24 of the page."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p, err := newGenerator(t).Package(t.Context(), "StirPot.openapi.yaml", edited(t, "x-rpc-api:", test.root+"\nx-rpc-api:"))
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(p.Files[typesFile]), test.want) {
				t.Errorf("no %q in the types", test.want)
			}
		})
	}
}
