const HEADERS = [
  'Connection: close',
  'Content-Length: 0',
  'X-Content-Type-Options: nosniff',
  'Referrer-Policy: same-origin',
  `Content-Security-Policy: default-src 'none'; frame-ancestors 'none'`,
].join('\r\n')

const STATUS = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** Answers what is no proper http, which never becomes a request, and the methods that ask for a tunnel. */
export function answerClientErrors(server) {
  server.on('clientError', (error, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy()
    end(socket, STATUS[error.code] ?? '400 Bad Request')
  })
  server.on('connect', (_request, socket) => end(socket, '405 Method Not Allowed'))
}

function end(socket, status) {
  socket.end(`HTTP/1.1 ${status}\r\n${HEADERS}\r\n\r\n`, () => socket.destroySoon())
}
