package acs

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// maxAnswer bounds what a client reads of an answer.
const maxAnswer = 64 << 20

// maxShown bounds what of a body that is no envelope is told.
const maxShown = 200

// readAnswer reads the result of a success, else gives the error that the answer is.
func readAnswer(answer *http.Response, result any) error {
	body, err := io.ReadAll(io.LimitReader(answer.Body, maxAnswer+1))
	_ = answer.Body.Close() // what could not be read has been told
	switch {
	case err != nil:
		return fmt.Errorf("acs: answer of status %d: %w", answer.StatusCode, err)
	case len(body) > maxAnswer:
		return fmt.Errorf("acs: answer of status %d: more than %d bytes", answer.StatusCode, maxAnswer)
	case answer.StatusCode < 200 || answer.StatusCode > 299:
		return refusalOf(answer, body)
	}
	if failed := notAResult(answer, body); failed != nil {
		return failed
	}
	if err := decodeBody(answer, body, result); err != nil {
		return fmt.Errorf("acs: result of request %s: %w", answer.Header.Get(headerRequestID), err)
	}
	return nil
}

// stringToSignMark is what the string to sign stands behind in the message of a signature that does not match.
const stringToSignMark = "string to sign is:"

// notAResult is the error of a success whose body cannot be a result: a page, an error envelope, or no object; nil of others.
func notAResult(answer *http.Response, body []byte) error {
	text := bytes.TrimSpace(body)
	if isXML(answer, body) {
		var root struct {
			XMLName xml.Name `xml:""` // whatever it is called
		}
		if err := xml.Unmarshal(body, &root); err == nil && root.XMLName.Local == "Error" {
			return refusalOf(answer, body)
		} else if err == nil && !strings.EqualFold(root.XMLName.Local, "html") {
			return nil
		}
	} else if bytes.HasPrefix(text, []byte("{")) {
		return nil
	}
	return fmt.Errorf("acs: answer of status %d is no result but %d bytes of %q: %s", answer.StatusCode, len(body), answer.Header.Get("Content-Type"), excerpt(body))
}

// decodeBody reads JSON, or XML where the body is it.
func decodeBody(answer *http.Response, body []byte, into any) error {
	read, format := json.Unmarshal, FormatJSON
	if isXML(answer, body) {
		read, format = xml.Unmarshal, FormatXML
	}
	if err := read(body, into); err != nil {
		return fmt.Errorf("read as %s: %w", format, err)
	}
	return nil
}

func isXML(answer *http.Response, body []byte) bool {
	media := answer.Header.Get("Content-Type")
	if strings.Contains(media, "json") {
		return false
	}
	return strings.Contains(media, "xml") || bytes.HasPrefix(bytes.TrimSpace(body), []byte("<"))
}

// refusalOf is the error of an answer that is no success.
func refusalOf(answer *http.Response, body []byte) error {
	var said struct {
		RequestID string `json:"RequestId" xml:"RequestId"`
		Code      string `json:"Code"      xml:"Code"`
		Message   string `json:"Message"   xml:"Message"`
		Recommend string `json:"Recommend" xml:"Recommend"`
	}
	if err := decodeBody(answer, body, &said); err != nil || said.Code == "" {
		media := answer.Header.Get("Content-Type")
		return NewError(answer.StatusCode, "", fmt.Sprintf("no envelope but %d bytes of %q: %s", len(body), media, excerpt(body)))
	}
	message, detail, signed := strings.Cut(said.Message, stringToSignMark)
	refused := NewError(answer.StatusCode, said.Code, message).WithRecommend(said.Recommend)
	if signed { // it has every parameter of the request in it, a token among them
		refused = NewError(answer.StatusCode, said.Code, message+stringToSignMark).WithRecommend(said.Recommend).WithDetail(detail)
	}
	refused.requestID = said.RequestID
	return refused
}

// excerpt is the beginning of a body, on one line.
func excerpt(body []byte) string {
	text := strings.Join(strings.Fields(strings.ToValidUTF8(string(body[:min(len(body), maxShown)]), "")), " ")
	if len(body) > maxShown {
		text += " …"
	}
	return text
}
