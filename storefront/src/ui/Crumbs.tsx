import { Link } from '@tanstack/react-router'

type Props = { path: { slug: string; name: string }[]; here: string }

export function Crumbs({ path, here }: Props) {
  return (
    <nav aria-label="Breadcrumb" className="text-sm text-muted">
      <ol className="flex flex-wrap items-center gap-x-2">
        <li><Link to="/" className="inline-block py-1 hover:underline">Shop</Link></li>
        {path.map((step) => (
          <li key={step.slug} className="flex items-center gap-x-2">
            <span aria-hidden="true">/</span>
            <Link to="/c/$slug" params={{ slug: step.slug }} className="inline-block py-1 hover:underline">{step.name}</Link>
          </li>
        ))}
        <li aria-current="page" className="flex items-center gap-x-2 text-ink">
          <span aria-hidden="true">/</span>{here}
        </li>
      </ol>
    </nav>
  )
}
