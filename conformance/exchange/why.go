package exchange

// Why is the kind of thing that kept an answer from coming, as far as the client can tell. The exchange's Failure says it in
// words.
type Why string

// The kinds; "" is any other, and that of an exchange with an answer.
const (
	NoName       Why = "no-name"       // the host's name is unknown, or nobody could be asked for it
	Closed       Why = "closed"        // the connection was refused: nothing listens on the port
	NoRoute      Why = "no-route"      // nothing leads to the address, or nobody takes the connection
	Proxy        Why = "proxy"         // a proxy in between did not let the request through
	Silent       Why = "silent"        // the time for the request was over
	HungUp       Why = "hung-up"       // the connection ended without an answer
	NotTLS       Why = "not-tls"       // what came is no TLS
	TLSAuthority Why = "tls-authority" // nobody vouches for the certificate whom the client trusts
	TLSName      Why = "tls-name"      // the certificate is another host's
	TLSTime      Why = "tls-time"      // the certificate has expired, or is not valid yet
	TLSOther     Why = "tls-other"     // the handshake failed in another way
	NotHTTP      Why = "not-http"      // what came is no HTTP/1; Heard has its first bytes
)
