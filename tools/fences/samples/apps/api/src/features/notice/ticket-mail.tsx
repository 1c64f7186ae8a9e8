export function TicketMail({ sentence }: { sentence: string }) {
  return (
    <html lang="fr">
      <body>
        <p>Votre billet</p> {/* ✗ lint escale/no-visible-text */}
        <p>{sentence}</p>
      </body>
    </html>
  );
}
