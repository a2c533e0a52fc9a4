package exchange

import (
	"encoding/json"
	"fmt"
)

// Encode writes an exchange as one line of a record: its JSON, with everything that judging it again needs, and a line
// feed at its end. clean is applied to every text; it takes secrets out.
func Encode(e Exchange, clean func(string) string) ([]byte, error) {
	line, err := json.Marshal(e.Clean(clean))
	if err != nil {
		return nil, fmt.Errorf("record: %w", err)
	}
	return append(line, '\n'), nil
}

// Decode reads a line that Encode wrote. Keys that Encode does not write are errors, so that a record of another
// version is never judged by what is left of it.
func Decode(line []byte) (Exchange, error) {
	var e Exchange
	if err := json.Unmarshal(line, &e); err != nil {
		return Exchange{}, fmt.Errorf("record: %w", err)
	}
	return e, nil
}

// Clean returns a copy in which clean was applied to every text that may hold what client or target keep secret. Lists
// of headers are never nil in it.
func (e Exchange) Clean(clean func(string) string) Exchange {
	e.Failure = clean(e.Failure)
	if len(e.Heard) > 0 {
		e.Heard = Body(clean(string(e.Heard)))
	}
	e.Request.URL, e.Request.Body, e.Request.StringToSign = clean(e.Request.URL), clean(e.Request.Body), clean(e.Request.StringToSign)
	e.Request.Headers = cleanValues(e.Request.Headers, clean)
	if len(e.Request.Sent) > 0 {
		e.Request.Sent = cleanValues(e.Request.Sent, clean)
	}
	if e.Response != nil {
		response := *e.Response
		response.Headers = cleanValues(response.Headers, clean)
		response.Body = Body(clean(string(response.Body)))
		if len(response.Behind) > 0 {
			response.Behind = Body(clean(string(response.Behind)))
		}
		e.Response = &response
	}
	return e
}

// cleanValues copies headers or parameters with their values cleaned.
func cleanValues[T ~struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}](list []T, clean func(string) string) []T {
	out := make([]T, 0, len(list))
	for _, one := range list {
		pair := Header(one)
		pair.Value = clean(pair.Value)
		out = append(out, T(pair))
	}
	return out
}
