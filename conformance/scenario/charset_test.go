package scenario_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Letters of two, three and four bytes are refused, every printable character of ASCII is accepted.
func TestCharsets(t *testing.T) {
	specify(t, []specification{
		{
			name: "a token", page: with(theKettle, theToken),
			statement: "ClientToken/charset",
			want: `
				ClientToken/charset/latin-query: ClientToken with an accented letter is refused (parameter)
				- control: query ClientToken=<good 36 ending "p"> => accepted
				- probe: query ClientToken=<foreign 36 ending "é"> => refused ClientToken
				ClientToken/charset/han-query: ClientToken with a Chinese character is refused (parameter)
				- control: query ClientToken=<good 36 ending "p"> => accepted
				- probe: query ClientToken=<foreign 36 ending "中"> => refused ClientToken
				ClientToken/charset/emoji-query: ClientToken with a character beyond the basic plane is refused (parameter)
				- control: query ClientToken=<good 36 ending "p"> => accepted
				- probe: query ClientToken=<foreign 36 ending "😀"> => refused ClientToken
				ClientToken/charset/latin-form: ClientToken with an accented letter is refused (parameter)
				- control: form ClientToken=<good 36 ending "p"> => accepted
				- probe: form ClientToken=<foreign 36 ending "é"> => refused ClientToken
				ClientToken/charset/han-form: ClientToken with a Chinese character is refused (parameter)
				- control: form ClientToken=<good 36 ending "p"> => accepted
				- probe: form ClientToken=<foreign 36 ending "中"> => refused ClientToken
				ClientToken/charset/emoji-form: ClientToken with a character beyond the basic plane is refused (parameter)
				- control: form ClientToken=<good 36 ending "p"> => accepted
				- probe: form ClientToken=<foreign 36 ending "😀"> => refused ClientToken
				ClientToken/charset/punctuation: ClientToken with every ASCII punctuation mark is accepted (parameter)
				- control: query PlumbExtra=!"#$%&'()*+,-./:;<=>?@[\]^_` + "`" + `{|}~ => accepted
				- probe: query ClientToken=<punctuation 36 ending "!\"#$%&'()*+,-./:;<=>?@[\\]^_` + "`" + `{|}~"> => accepted
				ClientToken/charset/space: ClientToken with a space inside is accepted (parameter)
				- control: query PlumbExtra=" plumb" => accepted
				- probe: query ClientToken=<space 36 ending " plumb"> => accepted
			`,
		},
		{
			name: "a value of the page is not taken apart", page: with("|Depth|String|Yes|deep|How deep. It can contain only ASCII characters. |"),
			statement: "Depth/charset",
			want: `
				Depth/charset/latin-query: Depth with an accented letter is refused (parameter)
				- control: query => accepted
				- probe: query Depth=deepé => refused Depth
				Depth/charset/han-query: Depth with a Chinese character is refused (parameter)
				- control: query => accepted
				- probe: query Depth=deep中 => refused Depth
				Depth/charset/emoji-query: Depth with a character beyond the basic plane is refused (parameter)
				- control: query => accepted
				- probe: query Depth=deep😀 => refused Depth
				Depth/charset/latin-form: Depth with an accented letter is refused (parameter)
				- control: form => accepted
				- probe: form Depth=deepé => refused Depth
				Depth/charset/han-form: Depth with a Chinese character is refused (parameter)
				- control: form => accepted
				- probe: form Depth=deep中 => refused Depth
				Depth/charset/emoji-form: Depth with a character beyond the basic plane is refused (parameter)
				- control: form => accepted
				- probe: form Depth=deep😀 => refused Depth
			`,
		},
	})
}

// The seed picks among characters that are equally foreign.
func TestTheSeedPicksForeignCharacters(t *testing.T) {
	op := operationOf(t, with(theKettle, theToken))
	for seed, want := range map[int64]string{0: "é 中 😀", 1: "ñ 文 𝄞", 2: "ü 账 🧱", 3: "é 中 😀"} {
		list, err := scenario.Derive(op, scenario.Settings{Seed: seed})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range list {
			if strings.HasPrefix(s.ID, "ClientToken/charset/") && strings.HasSuffix(s.ID, "-query") {
				parameters := s.Steps[1].Request.Parameters
				got = append(got, parameters[len(parameters)-1].Value.Text)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("seed %d: %q, expected %q", seed, got, want)
		}
	}
}

// Of characters that this version does not know, only that a value is accepted can be seen.
func TestOtherCharsets(t *testing.T) {
	op := operationOf(t, with(theKettle, theToken))
	for i, s := range op.Statements {
		if s.ID == "ClientToken/charset" {
			op.Statements[i].Value = "letters"
		}
	}
	list, err := scenario.Derive(op, scenario.Settings{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range list {
		if s.Statement == "ClientToken/charset" {
			got = append(got, s.ID)
		}
	}
	if len(got) != 1 || got[0] != "ClientToken/charset/given" {
		t.Errorf("got %q", got)
	}
}
