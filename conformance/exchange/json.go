package exchange

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"time"
	"unicode/utf8"
)

// Body is the raw bytes of an answer's body. In JSON it is a text, or {"base64": "..."} when it is not UTF-8.
type Body []byte

type binary struct {
	Base64 []byte `json:"base64"`
}

// MarshalJSON writes the body so that every byte comes back.
func (b Body) MarshalJSON() ([]byte, error) {
	if utf8.Valid(b) {
		return marshal(string(b))
	}
	return marshal(binary{b})
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (b *Body) UnmarshalJSON(data []byte) error {
	var text string
	if json.Unmarshal(data, &text) == nil {
		*b = Body(text)
		return nil
	}
	var raw binary
	if err := strictly(data, &raw); err != nil {
		return fmt.Errorf(`body: expected a text or {"base64": "..."}: %w`, err)
	}
	*b = raw.Base64
	return nil
}

// fields are those of an exchange, without its methods: what encoding/json knows by their tags.
type fields Exchange

// encoded is an exchange as JSON has it.
type encoded struct {
	fields

	Milliseconds float64 `json:"milliseconds"`
}

// MarshalJSON writes the exchange with the duration in milliseconds.
func (e Exchange) MarshalJSON() ([]byte, error) {
	return marshal(encoded{fields(e), float64(e.Duration.Round(time.Microsecond)) / float64(time.Millisecond)})
}

// UnmarshalJSON reads what MarshalJSON wrote. A key that it did not write is an error: an exchange that is only half
// understood would be judged wrongly.
func (e *Exchange) UnmarshalJSON(data []byte) error {
	var in encoded
	if err := strictly(data, &in); err != nil {
		return err
	}
	micros := math.Round(in.Milliseconds * float64(time.Millisecond/time.Microsecond))
	if math.Abs(micros) > float64(math.MaxInt64/time.Microsecond) {
		return fmt.Errorf("milliseconds: %g is no duration", in.Milliseconds)
	}
	*e = Exchange(in.fields)
	e.Duration = time.Duration(micros) * time.Microsecond
	return nil
}

// strictly reads one JSON value that has no keys but those of into.
func strictly(data []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	return decoder.Decode(into) //nolint:wrapcheck // encoding/json names the key, and callers add what it is of
}

// marshal writes a value with markup as it is: whoever puts it into a page escapes it.
func marshal(v any) ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), nil
}
